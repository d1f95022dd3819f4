import { spawn } from 'node:child_process';

/** Opens an address in the user's browser. A machine without one is no error: the address is on the screen. */
export function openBrowser(url) {
  const commands = { darwin: ['open', url], win32: ['cmd', '/c', 'start', url] };
  const [command, ...parameters] = commands[process.platform] ?? ['xdg-open', url];
  spawn(command, parameters, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
