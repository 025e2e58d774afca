export const policyDescriptions: Readonly<Record<string, string>> = {};
