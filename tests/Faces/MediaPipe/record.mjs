// Asks MediaPipe itself, run by a headless browser, for the faces of raw frames.
//
//   node record.mjs <tasks-vision folder> <model.tflite> <frames folder> <result.json> [browser]
//
// The tasks-vision folder is what `npm install @mediapipe/tasks-vision` leaves in node_modules/@mediapipe/tasks-vision. The frames folder holds
// frames.json, [{ "name", "width", "height" }, ...], and one <name>.rgba with the raw pixels of each.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withInputScaling } from "./metadata.mjs";

const [vision, model, frames, result, browser = "chromium"] = process.argv.slice(2);
if (!result) throw new Error("usage: node record.mjs <tasks-vision folder> <model.tflite> <frames folder> <result.json> [browser]");

const here = dirname(fileURLToPath(import.meta.url));
const types = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

const served = path =>
  path === "/" ? join(here, "page.html")
  : path.startsWith("/vision/wasm/") ? join(vision, "wasm", basename(path))
  : path.startsWith("/vision/") ? join(vision, basename(path))
  : path.startsWith("/frames/") ? join(frames, basename(path))
  : null;

const body = request => new Promise(done => {
  const parts = [];
  request.on("data", part => parts.push(part)).on("end", () => done(JSON.parse(Buffer.concat(parts).toString())));
});

const profile = mkdtempSync(join(tmpdir(), "facevalue-browser-"));
let chromium;
const finish = code => {
  chromium?.kill();
  setTimeout(() => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  }, 300);
};

const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  if (request.method === "POST") {
    const posted = await body(request);
    response.end();
    if (path === "/results") writeFileSync(result, JSON.stringify(posted, null, 1) + "\n");
    else console.error(posted);
    return finish(path === "/results" ? 0 : 1);
  }
  if (path === "/frames.json") {
    response.setHeader("content-type", types[".json"]);
    return response.end(JSON.stringify({ model: "/model.tflite", frames: JSON.parse(readFileSync(join(frames, "frames.json"))) }));
  }
  if (path === "/model.tflite") return response.end(withInputScaling(readFileSync(model)));
  const file = served(path);
  try {
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  } catch {
    response.statusCode = 404;
    response.end();
  }
});

server.listen(0, "127.0.0.1", () => {
  const address = `http://127.0.0.1:${server.address().port}/`;
  chromium = spawn(browser, [
    "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--no-first-run", "--use-gl=angle", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader", `--user-data-dir=${profile}`, address,
  ], { stdio: process.env.SHOW_BROWSER ? "inherit" : "ignore" });
  chromium.on("error", error => { console.error(String(error)); finish(1); });
  setTimeout(() => { console.error("the browser did not answer within 3 minutes"); finish(1); }, 180_000);
});
