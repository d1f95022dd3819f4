export { createMemoryHost, type MemoryHost, type MemoryHostOptions } from './memory-host.ts';
export type { MemoryHub, MemoryRecord } from './memory-hubs.ts';
export type { ShownProgress } from './memory-ui.ts';
