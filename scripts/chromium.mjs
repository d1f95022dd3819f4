// Finds a Chromium for the browser tests, the screenshots and the benchmarks, without downloading one:
// $CHROMIUM_PATH, else the build that ships inside an npm package (Linux x64), else an installed Chrome or Edge.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The path of a runnable Chromium. Throws, with what to do, when there is none. */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundledChromium();
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return installed;
  throw new Error('No Chromium found. Install Chrome or Edge, or set CHROMIUM_PATH to one.');
}

async function unpackBundledChromium() {
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const directory = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  mkdirSync(directory, { recursive: true });

  // The package unpacks to the temporary directory and reuses whatever it finds there, of any version.
  const temporaryDirectory = process.env.TMPDIR;
  process.env.TMPDIR = directory;
  // Makes it unpack the system libraries that a bare machine lacks, and add them to LD_LIBRARY_PATH.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executable = await chromium.executablePath();
    writeFileSync(path.join(directory, 'fonts/fonts.conf'), fontsConfiguration(directory));
    return executable;
  } finally {
    if (temporaryDirectory === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporaryDirectory;
  }
}

/** The package's own configuration names a fixed font directory; without this one text has no width. */
function fontsConfiguration(directory) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${directory}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
