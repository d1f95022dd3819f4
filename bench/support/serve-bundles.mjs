import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { serveBench } from './serve-bench.mjs';

/**
 * Bundles `entries` (`{ entry, name, format }`, as {@link bundle} takes them) into a folder of their own and serves it
 * beside `mounts` for as long as `work(server)` takes; resolves with what that resolves with.
 */
export async function serveBundles({ entries, mounts = {} }, work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mystratus-bench-'));
  try {
    for (const entry of entries) await bundle({ ...entry, outDir: folder });
    const server = await serveBench({ ...mounts, '/': folder });
    try {
      return await work(server);
    } finally {
      server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
