import type { DiskRecord } from './readDiskLog.ts';

const DONE = /"outcome":\{"id":"(command_[0-9a-z]+)","state":"DONE"/g;

/** The ids of the commands that a record tells somebody are done. */
export function acknowledgedIn({ kind, data }: DiskRecord): readonly string[] {
  if (kind !== 'sent') return [];
  return [...data.toString('latin1').matchAll(DONE)].map(([, id]) => String(id));
}
