const patterns = [
  /^\s*(?:import|export)\s[^'"`;]*?\sfrom\s+'([^']+)'/gm,
  /^\s*import\s+'([^']+)'/gm,
  // The expression and the type.
  /\bimport\(\s*'([^']+)'/g,
  /\bimport\.meta\.resolve\(\s*'([^']+)'/g,
  /\brequire(?:\.resolve)?\(\s*'([^']+)'/g,
];

/**
 * What a module imports, exports from or resolves, as it is written there. It looks for the text: the compiler has no interface to ask, and
 * Biome keeps the statements in this shape.
 */
export function importsOf(source: string): readonly string[] {
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, specifier = '']) => specifier));
}
