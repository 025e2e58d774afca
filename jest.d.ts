// For tools that do not read "exports" in package.json.
export * from './build/lib/testing/jest';
