import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { alias, conditions, oxc } from '../../vite.shared.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles bench/<name>/measure.ts. The function that comes back runs it in a fresh Node process: options go in as JSON
 * on the standard input, what it measured comes out as JSON.
 */
export async function nodeMeasurement(name) {
  // Under node_modules, where the bundle finds the packages that it leaves out.
  const outDir = path.join(root, `node_modules/.cache/bench-${name}`);
  await build({
    configFile: false,
    root,
    oxc,
    resolve: { alias, conditions },
    // Names its exports for bundlers, and not for Node.
    ssr: { noExternal: ['crc-32'] },
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { ssr: `bench/${name}/measure.ts`, outDir, target: 'node20', copyPublicDir: false },
  });
  return (options) => measureInNode(path.join(outDir, 'measure.js'), options);
}

async function measureInNode(script, options) {
  const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=8192', script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  try {
    child.stdin.end(JSON.stringify(options));
    let text = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) text += chunk;
    if (text === '') throw new Error('The measuring process ended without a result.');
    return JSON.parse(text);
  } finally {
    process.off('exit', end);
  }
}
