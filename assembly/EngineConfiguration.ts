import type { engineSettings } from '@c18n/platform/configuration/engineSettings';
import type { ValuesOf } from '@c18n/platform/configuration/readSettings';

/** Where the engines are. */
export type EngineConfiguration = ValuesOf<typeof engineSettings>;
