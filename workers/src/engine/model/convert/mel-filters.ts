const sampleRate = 16_000;
const fftPoints = 400;

/** Slaney's mel scale: straight up to 1000 Hz, logarithmic above. */
const hzPerMel = 200 / 3;
const logStart = 1000;
const logStep = Math.log(6.4) / 27;

/** The filter bank Whisper was trained with (librosa's default), row by row: `count` × 201. */
export function melFilters(count: number): Float32Array {
  const bins = fftPoints / 2 + 1;
  const edges = melEdges(count);
  const filters = new Float32Array(count * bins);
  for (let row = 0; row < count; row++) {
    const [low, middle, high] = [edges[row]!, edges[row + 1]!, edges[row + 2]!];
    const area = 2 / (high - low);
    for (let bin = 0; bin < bins; bin++) {
      const hz = (bin * sampleRate) / fftPoints;
      const height = Math.max(0, Math.min((hz - low) / (middle - low), (high - hz) / (high - middle)));
      // librosa keeps the triangle in single precision before it scales it: the same bits need the same rounding.
      filters[row * bins + bin] = Math.fround(height) * area;
    }
  }
  return filters;
}

function melEdges(count: number) {
  const top = melOf(sampleRate / 2);
  return Array.from({ length: count + 2 }, (_, i) => hzOf((i * top) / (count + 1)));
}

function melOf(hz: number) {
  return hz < logStart ? hz / hzPerMel : logStart / hzPerMel + Math.log(hz / logStart) / logStep;
}

function hzOf(mel: number) {
  const logStartMel = logStart / hzPerMel;
  return mel < logStartMel ? mel * hzPerMel : logStart * Math.exp(logStep * (mel - logStartMel));
}
