import { runInFrame } from '@mystratus/plugin-sdk/plugin';
import { plugin } from './plugin.ts';

runInFrame(plugin);
