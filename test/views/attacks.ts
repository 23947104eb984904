/** Known ways to make a page run what its author did not write, or send its reader elsewhere. Each would alert(1). */
export const attacks: readonly string[] = [
  // Scripts, in every spelling.
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\t>',
  '<script/src="data:text/javascript,alert(1)"></script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '<script type="module">import "https://evil.example"</script>',
  // Handlers.
  '<img src=x onerror=alert(1)>',
  '<img src=x:x onerror=alert(1)//',
  '<img/src/onerror=alert(1)>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<body onload=alert(1)>',
  '<div onmouseover="alert(1)">x</div>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<a href=# onclick=alert(1)>x</a>',
  '<p style="animation:x" onanimationstart=alert(1)>x</p>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '` onmouseover=alert(1) `',
  // Addresses that are programs, in Markdown and in HTML.
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](\\javascript:alert(1))',
  '[x](javascript:/*--></title></style></script>*/alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:image/svg+xml,<svg onload=alert(1)>)',
  '[x](blob:https://evil.example/1)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](\\\\evil.example\\share)',
  '[x](command:workbench.action.terminal.new)',
  '[x](vscode://evil.example)',
  '[x](https://ok.example "\\" onmouseover=\\"alert(1)")',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x][y]\n\n[y]: <data:text/html,<script>alert(1)</script>> "t"',
  '<javascript:alert(1)>',
  '<vbscript:msgbox(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav\tascript:alert(1)">x</a>',
  '<a xlink:href="javascript:alert(1)">x</a>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  // Images.
  '![x](javascript:alert(1))',
  '![x](data:text/html,<script>alert(1)</script>)',
  '![x" onerror="alert(1)](x)',
  '![x](x "\\" onerror=\\"alert(1)")',
  '![x](https://evil.example/pixel.png)',
  '![x](x onerror=alert(1))',
  '[![x](javascript:alert(1))](javascript:alert(1))',
  // SVG, MathML, and what a parser turns inside out.
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></use></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '</text></svg><script>alert(1)</script>',
  '</title></svg><img src=x onerror=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<select><template><img src=x onerror=alert(1)></template></select>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>',
  // Pages within pages, and elsewhere.
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="javascript:alert(1)//">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<link rel=import href="data:text/html,<script>alert(1)</script>">',
  // Styles.
  '<style>@import "https://evil.example/x.css";</style>',
  '<style>body { background: url("https://evil.example") }</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<div style="width: expression(alert(1))">x</div>',
  '<div style="position:fixed;inset:0">over everything</div>',
  // Entities and odd letters.
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '&lt;img src=x onerror=alert(1)&gt;',
  '\u{FF1C}script\u{FF1E}alert(1)\u{FF1C}/script\u{FF1E}',
  '<\u0000script>alert(1)</\u0000script>',
  '<script\u2028>alert(1)</script>',
  '\u202E<script>alert(1)</script>',
  // Names that could stand in the way of others.
  '<a id="memo.timeline.title" name="body">x</a>',
  '<img name="getElementById"><form id="document">',
  // In code and quotations.
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '> <img src=x onerror=alert(1)>',
  '``` "><script>alert(1)</script>\nx\n```',
  '- <img src=x onerror=alert(1)>',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?><script>alert(1)</script>',
]

/** A memo that says an attack wherever something is shown: on top, in headings, cells, lists and pictures. */
export function memoWith(attack: string): string {
  const line = attack.replace(/\s+/g, ' ')
  const cell = line.replaceAll('|', '\\|')
  const value = JSON.stringify(line)
  return `---
memo: decision-brief
title: ${value}
owner: ${value}
decider: ${value}
decide-by: 2027-01-15
status: ${value}
lang: ${value}
---

# ${line}

${attack}

## Options

| Option | Cost | Delivered by |
| --- | --- | --- |
| Rent | ${cell} | 1 April 2027 |
| Build | ${cell} | 1 September 2027 |

## Recommendation

Rent ${line}, because ${line}.

## Timeline

| Date | Milestone | Owner |
| --- | --- | --- |
| 1 March 2027 | ${cell} | ${cell} |
| 1 April 2027 | All | ${cell} |

## Risks

| # | Risk | Likelihood | Impact |
| --- | --- | --- | --- |
| 1 | ${cell} | low: ${cell} | high |
| 2 | Delay | high | low |

## Stakeholders

| Who | Function | Concern | Answered in |
| --- | --- | --- | --- |
| ${cell} | ${cell} | ${cell} | Risks |
| Tom | Platform | Nights | Options |
| Kim | Legal | Data | ${cell} |

## ${line}

- ${line}

<!-- memo-disable-next-line ${line} -- ${line} -->

<!-- memo: ${line} -->
`
}
