import type { Plugin } from '@mystratus/plugin-sdk';
import { activate } from './extension.ts';

/** The plugin, for a host that loads it as a module. */
export const plugin: Plugin = { activate };
