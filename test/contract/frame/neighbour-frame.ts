import { neighbourPlugin } from '@mystratus/plugin-sdk/contract-suite';
import { runInFrame } from '@mystratus/plugin-sdk/plugin';

runInFrame(neighbourPlugin);
