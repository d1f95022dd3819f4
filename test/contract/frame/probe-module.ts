export { probePlugin as plugin } from '@mystratus/plugin-sdk/contract-suite';
