export { neighbourPlugin as plugin } from '@mystratus/plugin-sdk/contract-suite';
