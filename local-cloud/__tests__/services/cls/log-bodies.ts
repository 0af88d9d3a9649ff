/** A log as a producer encodes it. */
export interface EncodedLog {
  /** @default - a second after START */
  readonly time?: number;
  readonly contents: Readonly<Record<string, string>>;
}

export interface EncodedGroup {
  readonly logs: readonly EncodedLog[];
  readonly contextFlow?: string;
  readonly filename?: string;
  readonly source?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly hostname?: string;
}

/** When the clouds of these tests begin. */
export const START = Date.UTC(2025, 0, 14, 8);

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}

const bytes = (number: number, value: Buffer | string): Buffer => {
  const content = Buffer.from(value as string);
  return Buffer.concat([varint(BigInt(number << 3) | 2n), varint(BigInt(content.length)), content]);
};

const pairs = (number: number, values: Readonly<Record<string, string>> = {}): Buffer[] =>
  Object.entries(values).map(([key, value]) => bytes(number, Buffer.concat([bytes(1, key), bytes(2, value)])));

function encodeLog({ time = START + 1_000, contents }: EncodedLog): Buffer {
  return Buffer.concat([varint(1n << 3n), varint(BigInt.asUintN(64, BigInt(time))), ...pairs(2, contents)]);
}

function encodeGroup({ logs, contextFlow, filename, source, tags, hostname }: EncodedGroup): Buffer {
  const texts = Object.entries({ 2: contextFlow, 3: filename, 4: source, 6: hostname });
  return Buffer.concat([
    ...logs.map((log) => bytes(1, encodeLog(log))),
    ...texts.flatMap(([number, text]) => (text === undefined ? [] : [bytes(Number(number), text)])),
    ...pairs(5, tags),
  ]);
}

/** A LogGroupList in the wire format of Protocol Buffers. */
export const encodeLogs = (...groups: readonly EncodedGroup[]): Buffer =>
  Buffer.concat(groups.map((group) => bytes(1, encodeGroup(group))));

/** The bytes as an LZ4 block that copies nothing. */
export function storeAsLz4(content: Buffer): Buffer {
  const more = content.length - 15;
  const length =
    more < 0 ? [content.length << 4] : [0xf0, ...Array<number>(Math.floor(more / 255)).fill(255), more % 255];
  return Buffer.concat([Buffer.from(length), content]);
}
