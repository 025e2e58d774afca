/** What the reader of YAML finds before there are objects, by the name of the rule. All of it is an error. */
export const yamlRules = {
  'yaml-well-formed': 'A file is not valid YAML.',
  'yaml-keys-unique': 'A mapping has the same key twice.',
  'yaml-rendered': 'A file is a template that has not been rendered.',
  'yaml-within-limits': 'A file exceeds a limit of the reader.',
  'manifest-identified': 'A document is not a Kubernetes object.',
} as const;
