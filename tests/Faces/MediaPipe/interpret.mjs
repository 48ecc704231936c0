// Runs a detector file with TensorFlow Lite's own interpreter and writes what its network answers.
//
//   node interpret.mjs <tfjs-tflite folder> <model.tflite> <input.f32> <result.json>
//
// The tfjs-tflite folder is what `npm install @tensorflow/tfjs-tflite` leaves in node_modules/@tensorflow/tfjs-tflite. The input is the network's, raw floats
// in the order height, width, channel. The result is { "<output's shape>": [numbers], ... }.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [interpreter, model, input, result] = process.argv.slice(2);
if (!result) throw new Error("usage: node interpret.mjs <tfjs-tflite folder> <model.tflite> <input.f32> <result.json>");

const wasm = resolve(interpreter, "wasm", "tflite_web_api_cc.wasm");
const factory = createRequire(import.meta.url)(resolve(interpreter, "wasm", "tflite_web_api_cc.js"));
// The bytes are handed over, because the loader would ask for them over HTTP.
const tflite = await (factory.default ?? factory)({ wasmBinary: readFileSync(wasm), print: () => {}, printErr: () => {} });

const bytes = readFileSync(model);
const at = tflite._malloc(bytes.length);
tflite.HEAPU8.set(bytes, at);
const created = tflite.TFLiteWebModelRunner.CreateFromBufferAndOptions(at, bytes.length, { numThreads: 1, enableWebNNDelegate: false, webNNDevicePreference: 0, enableProfiling: false, maxProfilingBufferEntries: 0 });
if (!created.ok()) throw new Error(created.errorMessage());
const runner = created.value();

const raw = readFileSync(input);
runner.GetInputs().get(0).data().set(new Float32Array(raw.buffer, raw.byteOffset, raw.length / 4));
if (!runner.Infer()) throw new Error("the interpreter failed");

const outputs = runner.GetOutputs();
const answers = {};
for (let i = 0; i < outputs.size(); i++) answers[outputs.get(i).shape] = Array.from(outputs.get(i).data());
writeFileSync(result, JSON.stringify(answers) + "\n");
