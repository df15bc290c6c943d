/** How often each thing was seen under a key. */
export class Counts {
  readonly byKey = new Map<string, Map<string, number>>();

  add(key: string, value: string): void {
    const values = this.byKey.get(key) ?? new Map<string, number>();
    this.byKey.set(key, values);
    values.set(value, (values.get(value) ?? 0) + 1);
  }

  total(key: string): number {
    let sum = 0;
    for (const times of this.byKey.get(key)?.values() ?? []) sum += times;
    return sum;
  }

  /** A value of the key, as often as it was seen; undefined when nothing was. */
  draw(key: string, random: () => number): string | undefined {
    let left = random() * this.total(key);
    for (const [value, times] of this.byKey.get(key) ?? []) {
      left -= times;
      if (left < 0) return value;
    }
    return undefined;
  }
}
