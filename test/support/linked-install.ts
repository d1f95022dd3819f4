import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface PackageDescription {
  readonly name: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What this repository has under another name than others know it by. */
const INSTALLED_AS: Readonly<Record<string, string>> = { typescript: '@typescript/native' };

/**
 * Installs tarballs into a folder as npm would, with what they and the folder's own scripts need from this repository
 * in place of a registry.
 */
export async function installTarballs(
  folder: string,
  tarballs: readonly string[],
  tools: readonly string[] = [],
): Promise<void> {
  const modules = path.join(folder, 'node_modules');
  await mkdir(path.join(modules, '.bin'), { recursive: true });
  for (const tarball of tarballs) {
    const { name, bin, dependencies } = await unpack(tarball, modules);
    await linkPrograms(modules, path.join(modules, name), bin);
    for (const dependency of Object.keys(dependencies ?? {})) await linkOwn(modules, dependency);
  }
  for (const tool of tools) await linkOwn(modules, tool);
}

async function unpack(tarball: string, modules: string): Promise<PackageDescription> {
  const { stdout } = await run('tar', ['-xzOf', tarball, 'package/package.json']);
  const description: PackageDescription = JSON.parse(stdout);
  const target = path.join(modules, description.name);
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  return description;
}

async function linkOwn(modules: string, name: string): Promise<void> {
  const own = path.resolve('node_modules', INSTALLED_AS[name] ?? name);
  const link = path.join(modules, name);
  await mkdir(path.dirname(link), { recursive: true });
  await symlink(own, link);
  const { bin }: PackageDescription = JSON.parse(
    await readFile(path.join(own, 'package.json'), 'utf8'),
  );
  await linkPrograms(modules, own, bin);
}

async function linkPrograms(
  modules: string,
  from: string,
  bin: PackageDescription['bin'] = {},
): Promise<void> {
  const present = new Set(await readdir(path.join(modules, '.bin')));
  for (const [name, file] of Object.entries(bin)) {
    const program = path.join(from, file);
    await chmod(program, 0o755);
    if (!present.has(name)) await symlink(program, path.join(modules, '.bin', name));
  }
}
