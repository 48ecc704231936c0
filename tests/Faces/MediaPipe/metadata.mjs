// MediaPipe Tasks refuses a detector whose file does not say how pixels are scaled. The files of the npm package do not, so that description is put in front
// of one here: a new first table and list of buffers whose offsets lead to the old contents behind them. No weight is touched.
const TABLE = "table", LIST = "list", BYTES = "bytes", OLD = "old";

export const table = fields => ({ kind: TABLE, fields });
const list = items => ({ kind: LIST, items });
const bytes = content => ({ kind: BYTES, content });
const text = value => bytes([...new TextEncoder().encode(value), 0].slice(0, -1));
const old = at => ({ kind: OLD, at });

// Writes parents before children, so that every offset leads forwards, as FlatBuffers demand. `follow` is called for what lies behind.
function write(root, identifier) {
  const out = [];
  const links = [];
  const u16 = value => out.push(value & 255, value >> 8);
  const u32 = value => out.push(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
  const align = to => { while (out.length % to) out.push(0); };
  const link = node => { const at = out.length; u32(0); return [at, node]; };
  const put = node => {
    align(4);
    let children = [], at;
    if (node.kind === TABLE) {
      const count = Math.max(...Object.keys(node.fields).map(Number)) + 1;
      const start = out.length;
      u16(4 + 2 * count);
      u16(4 + 4 * count);
      for (let i = 0; i < count; i++) u16(i in node.fields ? 4 + 4 * i : 0);
      align(4);
      at = out.length;
      u32(at - start);
      for (let i = 0; i < count; i++) {
        const value = node.fields[i] ?? 0;
        if (typeof value === "number") u32(value);
        else children.push(link(value));
      }
    } else if (node.kind === LIST) {
      at = out.length;
      u32(node.items.length);
      children = node.items.map(link);
    } else {
      // The count stands right before bytes that some readers want aligned to 16.
      while ((out.length + 4) % 16) out.push(0);
      at = out.length;
      u32(node.content.length);
      for (const byte of node.content) out.push(byte);
      out.push(0);
    }
    for (const [from, child] of children) {
      if (child.kind === OLD) links.push([from, child.at]);
      else set(from, put(child) - from);
    }
    return at;
  };
  const set = (at, value) => { for (let i = 0; i < 4; i++) out[at + i] = (value >>> (8 * i)) & 255; };
  u32(0);
  for (const letter of identifier) out.push(letter.charCodeAt(0));
  set(0, put(root));
  align(64);
  for (const [from, at] of links) set(from, out.length + at - from);
  return Uint8Array.from(out);
}

const floats = values => ({ kind: BYTES, content: new Uint8Array(Float32Array.from(values).buffer), count: values.length });

// A list of floats counts elements, not bytes.
function scaling(mean, deviation) {
  const description = write(table({ 3: list([table({ 2: list([table({ 0: text("image"), 4: list([table({ 0: 1, 1: table({ 0: floats([mean]), 1: floats([deviation]) }) })]) })]) })]) }), "M001");
  const view = new DataView(description.buffer);
  for (const value of [mean, deviation])
    for (let at = 4; at + 8 <= description.length; at += 4)
      if (view.getFloat32(at + 4, true) === value && view.getUint32(at, true) === 4) view.setUint32(at, 1, true);
  return description;
}

/** The model with a description of its input: pixel values are brought to (value - 127.5) / 127.5. */
export function withInputScaling(model) {
  const view = new DataView(model.buffer, model.byteOffset, model.byteLength);
  const u16 = at => view.getUint16(at, true), u32 = at => view.getUint32(at, true), i32 = at => view.getInt32(at, true);
  const root = u32(0);
  const fields = root - i32(root);
  const field = i => (4 + 2 * i < u16(fields) && u16(fields + 4 + 2 * i) ? root + u16(fields + 4 + 2 * i) : 0);
  const target = i => field(i) + u32(field(i));
  const buffers = target(4);
  const kept = Array.from({ length: u32(buffers) }, (_, i) => old(buffers + 4 + 4 * i + u32(buffers + 4 + 4 * i)));
  const front = write(table({
    0: u32(field(0)),
    1: old(target(1)),
    2: old(target(2)),
    4: list([...kept, table({ 0: bytes(scaling(127.5, 127.5)) })]),
    6: list([table({ 0: text("TFLITE_METADATA"), 1: kept.length })]),
  }), "TFL3");
  const whole = new Uint8Array(front.length + model.length);
  whole.set(front);
  whole.set(model, front.length);
  return whole;
}
