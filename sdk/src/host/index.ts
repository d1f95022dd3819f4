export {
  type ContributionCheck,
  checkContributions,
  type FilledPoint,
  filledPoints,
} from '../manifest/check-contributions.ts';
export type { ManifestProblem } from '../manifest/manifest-problem.ts';
export { EDITIONS } from '../manifest/manifest-schema.ts';
export { isCompatible } from '../manifest/semver.ts';
export { type ManifestValidation, validateManifest } from '../manifest/validate-manifest.ts';
export { createLoopback } from '../rpc/loopback.ts';
export { messagePortTransport } from '../rpc/message-port-transport.ts';
export type { Transport } from '../rpc/transport.ts';
export {
  type WebViewChannel,
  type WebViewMessage,
  webViewTransport,
} from '../rpc/web-view-transport.ts';
export { type Scheduler, systemScheduler } from '../scheduler.ts';
export { evaluateWhen } from '../when/evaluate-when.ts';
export { parseWhen, WhenSyntaxError } from '../when/parse-when.ts';
export type { ContextKeys, WhenExpression } from '../when/when-expression.ts';
export { checkCompatibility } from './check-compatibility.ts';
export { type ConnectFrameOptions, connectFrame } from './connect-frame.ts';
export { connectInPage } from './connect-in-page.ts';
export { type ConnectWebViewOptions, connectWebView } from './connect-web-view.ts';
export { contentSecurityPolicy, type PolicySources } from './content-security-policy.ts';
export { createPluginSession } from './create-plugin-session.ts';
export { type FrameDocumentOptions, frameDocument } from './frame-document.ts';
export type { HostProgress, HostServices } from './host-services.ts';
export { pluginIdentity } from './plugin-identity.ts';
export type { PluginSession, PluginSessionOptions } from './plugin-session.ts';
export {
  type ContributionContext,
  type MenuGroup,
  type ResolvedContributions,
  resolveContributions,
} from './resolve-contributions.ts';
