/** A line of the list. @param parts the words of its parts, by their classes */
export function lineOf(kind: 'message' | 'failure', parts: Readonly<Record<string, string>>): HTMLLIElement {
  const line = document.createElement('li');
  line.className = kind;
  for (const [name, words] of Object.entries(parts)) {
    const part = document.createElement('span');
    part.className = name;
    part.textContent = words;
    line.append(part, ' ');
  }
  return line;
}
