const SLICE = 200_000;

/** Texts as bytes, a slice at a time: of a very long one, nobody else waits while it is encoded. */
export function inSlices(texts: string[]): ReadableStream<Uint8Array> {
  const slices = slicesOf(texts);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = slices.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
      await new Promise(setImmediate);
    },
  });
}

function* slicesOf(texts: string[]): Generator<string, void> {
  for (const text of texts) {
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = from + SLICE;
      const last = text.charCodeAt(to - 1);
      // The two halves of a rare character stay together.
      if (last >= 0xd800 && last <= 0xdbff) to += 1;
      yield text.slice(from, to);
    }
  }
}
