import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Writes the types of what is in these folders of the repository, at the same paths in `outDir`. */
export async function emitDeclarations(outDir, folders) {
  await mkdir(outDir, { recursive: true });
  const project = path.join(outDir, 'tsconfig.json');
  await writeFile(
    project,
    JSON.stringify({
      extends: path.join(root, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: root,
        outDir,
        // By way of node_modules the SDK is a stranger, of which nothing is written if that way is taken first.
        paths: await sdkPaths(),
        typeRoots: [path.join(root, 'node_modules/@types')],
        types: ['node'],
      },
      include: folders.map((folder) => path.join(root, folder)),
    }),
  );
  const { status, stdout } = spawnSync('npx', ['--no-install', 'tsc', '--project', project], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stdout);
  await importAsBuilt(outDir);
}

async function sdkPaths() {
  const { name, exports } = JSON.parse(await readFile(path.join(root, 'sdk/package.json'), 'utf8'));
  const entries = Object.entries(exports).filter(([, file]) => file.endsWith('.ts'));
  return Object.fromEntries(
    entries.map(([entry, file]) => [path.posix.join(name, entry), [path.join(root, 'sdk', file)]]),
  );
}

/** A declaration is found by the name of the script that it is of. */
async function importAsBuilt(folder) {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.d.ts')) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    const built = text.replaceAll(/((?:from|import\()\s*["']\.[^"']*)\.ts(["'])/g, '$1.js$2');
    await writeFile(path.join(folder, file), built);
  }
}
