/** One line for the person at the terminal. A terminal that has gone away is no reason to stop. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
