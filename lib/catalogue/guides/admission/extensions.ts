import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'traffic-extension-code': {
    why: 'An extension runs either a WebAssembly module or a Lua script, which may have 64 KiB inline.',
    fix: 'Add wasm or lua, and move long code into a WebAssembly module.',
  },
  'wasm-env-name': {
    why: 'The module reads the variable by its name.',
    fix: 'Set the name of the variable, with at most 256 bytes.',
  },
  'wasm-env-unique': {
    why: 'Only one of the two values would reach the module.',
    fix: 'Remove or rename one of the variables.',
  },
  'wasm-env-value': {
    why: "With valueFrom: HOST the value comes from the proxy's environment, and with INLINE from the value field.",
    fix: 'Remove value, or set valueFrom: INLINE.',
  },
  'wasm-length': {
    why: 'Istio allows 253 bytes for imagePullSecret and 256 bytes for pluginName.',
    fix: 'Shorten the field that the message names.',
  },
  'wasm-sha256': {
    why: 'The proxy compares the module with the checksum and rejects a module that differs.',
    fix: 'Set sha256 to 64 hexadecimal digits in lower case.',
  },
  'wasm-url': {
    why: 'The proxy loads the module from a registry, a server or a file.',
    fix: 'Set url to an address that begins with oci://, https://, http:// or file://.',
  },
};
