import { TARGET_REF, TARGET_REFS, SELECTOR } from './shared-texts';

const SHA256 =
  'SHA-256 of the module or image, in hexadecimal. With it, a module that was already fetched is taken from the ' +
  'cache.' +
  '\n\n@default - the module is not verified';
const FAIL_STRATEGY =
  'What happens to traffic when the plugin cannot be loaded or crashes: `FAIL_CLOSE` rejects it, `FAIL_OPEN` lets it ' +
  'pass without the plugin, `FAIL_RELOAD` starts the plugin again.' +
  '\n\n@default FAIL_CLOSE';
const IMAGE_PULL_POLICY =
  'When the module is pulled: `IfNotPresent` once, `Always` whenever the configuration changes.' +
  '\n\n@default - Always for the tag `latest`, else IfNotPresent';
const IMAGE_PULL_SECRET =
  'Name of the Secret with the credentials for the image registry, in the namespace of this object.' +
  '\n\n@default - images are pulled without credentials';
const PLUGIN_CONFIG = 'Configuration that the plugin reads when it starts, any JSON object.\n\n@default - none';
const PLUGIN_NAME = 'Name of the plugin in Envoy, which distinguishes plugins in one VM.\n\n@default - empty';
const PLUGIN_TYPE =
  'Whether the plugin is an `HTTP` filter or a `NETWORK` filter, which sees TCP bytes.\n\n@default HTTP';
const MODULE_URL =
  'URL of the module: `oci://` (also without a scheme), `https://`, `http://`, or `file:///` in the proxy container.';
const VERIFICATION_KEY =
  'Public key to verify the signature of the image. No Istio release reads it.\n\n@default - none';
const VM_CONFIG = 'Settings of the VM that runs the plugin.\n\n@default - the built-in ones';
const TRAFFIC_MATCH = 'The traffic that passes through the extension. One match is enough.\n\n@default - all traffic';
const PHASE =
  "Position among Istio's filters: before authentication (`AUTHN`), before authorization (`AUTHZ`), or before the " +
  'statistics (`STATS`).' +
  '\n\n@default - at the end, right before the router';
const PRIORITY_IN_PHASE =
  'Order within one phase: higher numbers come first, equal numbers are ordered by name and namespace.\n\n@default 0';

/** Hover texts for WasmPlugin, TrafficExtension and ProxyConfig, by message and by `Message.field`. */
export const extensionsDescriptions: Readonly<Record<string, string>> = {
  EnvVar: 'An environment variable of a plugin.',
  'EnvVar.name': 'Name of the variable.',
  'EnvVar.value': 'Value, with `valueFrom: INLINE`.\n\n@default - empty',
  'EnvVar.valueFrom':
    '`INLINE` uses `value`, `HOST` uses the variable of the same name in the proxy.' + '\n\n@default INLINE',
  LuaConfig: 'A filter written in Lua.',
  'LuaConfig.inlineCode': 'The program: `envoy_on_request(handle)` and `envoy_on_response(handle)`.',
  ProxyConfigSpec:
    'Settings that proxies read when they start; a change requires a restart of the pods.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/proxy-config/',
  'ProxyConfigSpec.concurrency':
    'Number of worker threads; 0 is one for each core.\n\n@default - by the CPU limit of the proxy',
  'ProxyConfigSpec.environmentVariables': 'Further environment variables of the proxy.\n\n@default - none',
  'ProxyConfigSpec.image': 'Image of the proxy.\n\n@default - the image of the mesh',
  'ProxyConfigSpec.selector': SELECTOR,
  ProxyImage: 'The image of the proxy.',
  'ProxyImage.imageType': '`default`, `debug` or `distroless`, added to the tag.\n\n@default - as installed',
  TrafficExtensionSpec:
    'Adds a filter, written in WebAssembly or Lua, to proxies.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic-extension/',
  'TrafficExtensionSpec.lua': 'A filter in Lua.',
  'TrafficExtensionSpec.match': TRAFFIC_MATCH,
  'TrafficExtensionSpec.phase': PHASE,
  'TrafficExtensionSpec.priority': PRIORITY_IN_PHASE,
  'TrafficExtensionSpec.selector': SELECTOR,
  'TrafficExtensionSpec.targetRefs': TARGET_REFS,
  'TrafficExtensionSpec.wasm': 'A filter in WebAssembly.',
  TrafficSelector: 'Traffic by direction and port; both must match.',
  'TrafficSelector.mode':
    '`CLIENT` for traffic going out, `SERVER` for traffic coming in and through gateways, or both.' +
    '\n\n@default CLIENT_AND_SERVER',
  'TrafficSelector.ports': 'Destination ports; one match is enough.\n\n@default - all',
  VmConfig: 'Settings of the VM of a plugin.',
  'VmConfig.env': 'Environment variables.\n\n@default - none',
  WasmConfig: 'A filter in WebAssembly.',
  'WasmConfig.failStrategy': FAIL_STRATEGY,
  'WasmConfig.imagePullPolicy': IMAGE_PULL_POLICY,
  'WasmConfig.imagePullSecret': IMAGE_PULL_SECRET,
  'WasmConfig.pluginConfig': PLUGIN_CONFIG,
  'WasmConfig.pluginName': PLUGIN_NAME,
  'WasmConfig.sha256': SHA256,
  'WasmConfig.type': PLUGIN_TYPE,
  'WasmConfig.url': MODULE_URL,
  'WasmConfig.verificationKey': VERIFICATION_KEY,
  'WasmConfig.vmConfig': VM_CONFIG,
  WasmPluginSpec:
    'Adds a WebAssembly filter to proxies.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/',
  'WasmPluginSpec.failStrategy': FAIL_STRATEGY,
  'WasmPluginSpec.imagePullPolicy': IMAGE_PULL_POLICY,
  'WasmPluginSpec.imagePullSecret': IMAGE_PULL_SECRET,
  'WasmPluginSpec.match': TRAFFIC_MATCH,
  'WasmPluginSpec.phase': PHASE,
  'WasmPluginSpec.pluginConfig': PLUGIN_CONFIG,
  'WasmPluginSpec.pluginName': PLUGIN_NAME,
  'WasmPluginSpec.priority': PRIORITY_IN_PHASE,
  'WasmPluginSpec.selector': SELECTOR,
  'WasmPluginSpec.sha256': SHA256,
  'WasmPluginSpec.targetRef': TARGET_REF,
  'WasmPluginSpec.targetRefs': TARGET_REFS,
  'WasmPluginSpec.type': PLUGIN_TYPE,
  'WasmPluginSpec.url': MODULE_URL,
  'WasmPluginSpec.verificationKey': VERIFICATION_KEY,
  'WasmPluginSpec.vmConfig': VM_CONFIG,
};
