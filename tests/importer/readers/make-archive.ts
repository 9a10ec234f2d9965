import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive with these files, packed. */
export function makeArchive(files: Record<string, string | Uint8Array>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const fields = [8, 0, 0, crc32(raw), packed.length, raw.length, Buffer.byteLength(name), 0];
    const local = Buffer.concat([header(0x04034b50, [20, 0], fields), Buffer.from(name), packed]);
    const central = header(0x02014b50, [20, 20, 0], fields, [0, 0, 0], [0, offset]);
    directory.push(central, Buffer.from(name));
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(bodies.length, 8);
  end.writeUInt16LE(bodies.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

/** Signature, versions and flags, the eight fields that both headers share, then what only the directory has. */
function header(
  signature: number,
  start: number[],
  fields: number[],
  short: number[] = [],
  long: number[] = [],
): Buffer {
  const [method = 0, time = 0, day = 0, sum = 0, packed = 0, raw = 0, name = 0, extra = 0] = fields;
  const parts = [
    [signature, 4],
    ...start.map((value) => [value, 2]),
    [method, 2],
    [time, 2],
    [day, 2],
    [sum, 4],
    [packed, 4],
    [raw, 4],
    [name, 2],
    [extra, 2],
    ...short.map((value) => [value, 2]),
    ...long.map((value) => [value, 4]),
  ];
  const out = Buffer.alloc(parts.reduce((total, [, width = 0]) => total + width, 0));
  let at = 0;
  for (const [value = 0, width = 0] of parts) {
    out.writeUIntLE(value, at, width);
    at += width;
  }
  return out;
}
