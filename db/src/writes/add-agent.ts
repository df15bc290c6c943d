import type { Writing } from '../change.ts';
import { addPerson } from './add-person.ts';

export type NewAgent = { number: string; name: string };

/** A new 坐席. */
export async function addAgent(writing: Writing, { number, name }: NewAgent): Promise<NewAgent> {
  await addPerson(writing, { number, name, role: 'agent' });
  return { number, name };
}
