import { readFile } from 'node:fs/promises';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { BackupError } from './BackupError.ts';

/** Reads a list of persons, one id a line. @throws BackupError where a line is no person's id; an error of the file system */
export async function readErased(file: string): Promise<ReadonlySet<string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  const persons = lines.filter((line) => line !== '');
  const person = idSchema('person');
  const wrong = persons.find((id) => !person.safeParse(id).success);
  if (wrong !== undefined) throw new BackupError(`${file} has a line that is no person's id: ${wrong}`);
  return new Set(persons);
}
