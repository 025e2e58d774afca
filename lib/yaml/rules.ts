/** The rules of the YAML reader, by name. They run before there are objects, and all of their findings are errors. */
export const yamlRules = {
  'yaml-well-formed': 'A file is not valid YAML.',
  'yaml-keys-unique': 'A mapping has the same key twice.',
  'yaml-rendered': 'A file is a template that has not been rendered.',
  'yaml-within-limits': 'A file exceeds a limit of the reader.',
  'file-within-folder': 'A link in a folder leads out of the folder.',
  'manifest-identified': 'A document is not a Kubernetes object.',
} as const;
