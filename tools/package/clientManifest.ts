/** What of `client/package.json` the package is made of. */
export type SourceManifest = {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The `package.json` of the packaged client: the subpaths are those of the sources, and mean JavaScript and its declarations. */
export function clientManifest({ name, version, dependencies }: SourceManifest): object {
  return {
    ...{ name, version },
    description:
      'The typed client of c18n: it connects again and resumes by itself, and keeps what was read as events say.',
    ...{ license: 'MIT', type: 'module', sideEffects: false, engines: { node: '>=20.3' } },
    exports: {
      './package.json': './package.json',
      './schema.graphql': './schema.graphql',
      './operations/*.graphql': './operations/*.graphql',
      './*': { types: './*.d.ts', default: './*.js' },
    },
    dependencies,
  };
}
