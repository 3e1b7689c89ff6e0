import TurndownService from 'turndown';
import { cleanText } from './cleanText.ts';

/** Maths between `$` or `$$` as MathJax finds it: no blank after the first sign nor before the last, so that prices are none. */
const MATHS = /(\$\$[^$]+\$\$|\$(?![\s$])[^$]*[^\s$]\$)/;

/**
 * Makes Markdown of HTML, for texts that were written as HTML elsewhere. Maths stays as it is; what cannot be said in Markdown stays as text.
 * Addresses that are relative become absolute; those that are no web addresses are left out.
 *
 * @param base what relative addresses are relative to
 */
export function createMarkdownWriter(base: string): (html: string) => string {
  const service = new TurndownService({
    ...{ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*', hr: '---' },
  });
  const escapeAll = service.escape.bind(service);
  service.escape = (text) =>
    text
      .split(MATHS)
      .map((part, index) => (index % 2 === 1 ? part : escapeAll(part)))
      .join('');
  service.remove(['style', 'script', 'noscript', 'template']);
  service.keep(['sub', 'sup']);
  service.addRule('struck', {
    filter: (node) => /^(S|DEL|STRIKE)$/.test(node.nodeName),
    replacement: (content) => `~~${content}~~`,
  });
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const address = webAddress(attribute(node, 'href'), base);
      return address === null || content.trim() === '' ? content : `[${content}](${address})`;
    },
  });
  service.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => {
      const address = webAddress(attribute(node, 'src'), base);
      const described = attribute(node, 'alt')?.replace(/[[\]\s]+/g, ' ') ?? '';
      return address === null ? described : `![${described}](${address})`;
    },
  });
  return (html) => cleanText(service.turndown(cleanText(html)));
}

type Attributed = { readonly getAttribute?: (name: string) => string | null };

function attribute(node: unknown, name: string): string | null {
  return (node as Attributed).getAttribute?.(name) ?? null;
}

/** An address as Markdown takes it: without blanks and brackets. */
function webAddress(href: string | null, base: string): string | null {
  if (href === null || !URL.canParse(href, base)) return null;
  const { protocol, href: absolute } = new URL(href, base);
  return /^https?:$/.test(protocol) ? absolute.replace(/\(/g, '%28').replace(/\)/g, '%29') : null;
}
