import { expect, test } from 'vitest';
import { ToolError } from '../ToolError.ts';
import { importPeople } from './importPeople.ts';
import { startImport } from './startImport.ts';
import { startImporting } from './startImportingForTests.ts';

test('somebody who comes in again under another user name, while the key is remembered, ends the import with the reason', async () => {
  await using importing = await startImporting();
  const { parts } = await startImport({ ...importing.options, folder: '' });
  const mole = (userName: string) => [{ key: 'mole|', userName, displayName: 'mole|' }];
  const persons = await importPeople(parts, 'irc', mole('irc-mole.1'));
  expect(await importPeople(parts, 'irc', mole('irc-mole.1'))).toEqual(persons);
  const again = importPeople(parts, 'irc', mole('irc-mole.2'));
  await expect(again).rejects.toThrow(ToolError);
  await expect(again).rejects.toThrow('people of this archive were imported less than 30 days ago');
});
