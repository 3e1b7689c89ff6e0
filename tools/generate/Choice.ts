import type { Action } from './Action.ts';
import type { Chance } from './Chance.ts';
import type { Society } from './Society.ts';

/** What actions are planned with. The society is as it will be when they are done. */
export type Planning = { readonly chance: Chance; readonly society: Society; readonly prefix: string };

/** Plans something of one kind; nothing where it is not possible now. */
export type Choice = (planning: Planning) => readonly Action[];
