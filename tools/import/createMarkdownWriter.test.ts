import { describe, expect, test } from 'vitest';
import { createMarkdownWriter } from './createMarkdownWriter.ts';

const write = createMarkdownWriter('https://en.example.org/wiki/');

describe('writing Markdown', () => {
  test.each([
    ['<p>One <em>two</em> <strong>three</strong>.</p><p>Four</p>', 'One *two* **three**.\n\nFour'],
    ['<pre><code>a &lt; b\n  c</code></pre>', '```\na < b\n  c\n```'],
    ['<h2>Title</h2><ul><li>a</li><li>b</li></ul>', '## Title\n\n-   a\n-   b'],
    ['<blockquote><p>said</p></blockquote>', '> said'],
    ['x<sup>2</sup> and <s>gone</s>', 'x<sup>2</sup> and ~~gone~~'],
    ['<dl><dd>indented</dd></dl><hr>', 'indented\n\n---'],
    ['a<style>b {}</style><script>alert(1)</script>', 'a'],
    ['A\u0000 \ud800b\r\n', 'A �b'],
  ])('of %j', (html, markdown) => {
    expect(write(html)).toBe(markdown);
  });

  test('keeps maths as it is, and marks what Markdown would take for its own', () => {
    expect(write('<p>$a_1 * b_2 * c$ and $$\\sum_{i}^n x_i$$ not a_b_c or *that*</p>')).toBe(
      '$a_1 * b_2 * c$ and $$\\sum_{i}^n x_i$$ not a\\_b\\_c or \\*that\\*',
    );
    expect(write('costs $5 *net* and $6')).toBe('costs $5 \\*net\\* and $6');
  });

  test.each([
    ['<a href="./A_(b)">x</a>', '[x](https://en.example.org/wiki/A_%28b%29)'],
    ['<a href="//other.example/y">x</a>', '[x](https://other.example/y)'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href="https://[">x</a>', 'x'],
    ['<a name="here">x</a>', 'x'],
    ['<img src="https://i.example/a.png" alt="a [b]\n c">', '![a b c](https://i.example/a.png)'],
    ['<img src="data:image/png;base64,AAAA" alt="dot">', 'dot'],
  ])('leads only to the web: %s', (html, markdown) => {
    expect(write(html)).toBe(markdown);
  });
});
