export {
  createMemoryHost,
  type MemoryHost,
  type MemoryHostOptions,
  type MemoryHub,
  type MemoryRecord,
} from './memory-host.ts';
