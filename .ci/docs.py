"""Process every page of the docs as nbdev does before Quarto renders them, and check every link between pages."""
import re, shutil, sys
from pathlib import Path
from urllib.parse import unquote, urlparse

import nbdev.doclinks
from fastcore.nbio import read_nb
from nbdev.config import get_config, nbpath2html
from nbdev.quarto import nbdev_sidebar, refresh_quarto_yml
from nbdev.serve import proc_nbs

link = re.compile(r'(?<!!)\[(?:[^\]\[]|\[[^\]]*\])*\]\(([^)\s]+)(?:\s+"[^"]*")?\)')
image, html = re.compile(r'!\[[^\]]*\]\(([^)\s]+)'), re.compile(r"""<(?:a|img)\b[^>]*?(?:href|src)=["']([^"']+)""")
code = re.compile(r'```.*?```|`[^`]*`', re.S)


def slug(heading):
    "A heading's anchor, by Pandoc's rules"
    text = re.sub(r'\[([^\]]*)\]\([^)]*\)|[`*]', r'\1', heading).lower()
    return re.sub(r'^[^a-z]+', '', re.sub(r'\s+', '-', re.sub(r'[^\w\s.-]', '', text)))


def markdown(page):
    "The texts of a page: its markdown, and what `show_doc` wrote for exported names"
    if page.suffix != '.ipynb': return [page.read_text()]
    cells = read_nb(page).cells
    shown = [o.data.get('text/markdown', '') for c in cells if c.cell_type == 'code' and 'show_doc' in c.source for o in c.outputs if 'data' in o]
    return [c.source for c in cells if c.cell_type == 'markdown'] + [''.join(s) for s in shown]


def anchors(page):
    text = '\n'.join(markdown(page))
    return {slug(h) for h in re.findall(r'^#+ (.+?)(?: *\{.*\})?$', text, re.M)} | set(re.findall(r'\{#([\w.-]+)', text)) | set(re.findall(r'''id=["']([\w.-]+)''', text))


def check(page, root, sites, site):
    "Broken links of a page: to other pages, to anchors, to files of the repository"
    here, bad = anchors(page), []
    for target in [t for m in markdown(page) for pattern in (link, image, html) for t in pattern.findall(code.sub('', m))]:
        u = urlparse(target.removeprefix(site.rstrip('/') + '/') if target.startswith(site) else target)
        if u.scheme in ('http', 'https', 'mailto') or u.netloc: continue
        to = page if not u.path else sites.get(Path(u.path).name) if u.path.endswith('.html') else (page.parent / unquote(u.path)).resolve()
        if to is None or not to.exists(): bad.append(f'{page.relative_to(root)}: {target}: there is no such page')
        elif u.fragment and to.suffix in ('.ipynb', '.md') and u.fragment.lower() not in {a.lower() for a in (here if to == page else anchors(to))}:
            bad.append(f'{page.relative_to(root)}: {target}: the page has no such section')
    return bad


def main():
    cfg = get_config()
    before = {f: (cfg.nbs_path / f).read_text() for f in ('nbdev.yml', 'sidebar.yml')}
    shutil.rmtree(cfg.config_path / '_proc', ignore_errors=True)
    refresh_quarto_yml(); nbdev.doclinks._build_modidx(); nbdev_sidebar.__wrapped__()
    bad = [f'nbs/{f} is out of date: run nbdev-sidebar' for f, text in before.items() if (cfg.nbs_path / f).read_text() != text]
    proc = proc_nbs(cfg.nbs_path, n_workers=0)
    sources = [p for p in sorted(cfg.nbs_path.rglob('*.ipynb')) if not any(o[0] in '._' for o in p.relative_to(cfg.nbs_path).parts)]
    pages = [proc / p.relative_to(cfg.nbs_path) for p in sources]
    bad += [f'{p.name} was not processed' for p in pages if not p.exists()]
    pages = [p for p in pages if p.exists()]
    sites = {nbpath2html(p).name: p for p in pages}
    for p in pages:
        text = p.read_text()
        if 'Traceback (most recent call last)' in text: bad.append(f'{p.name} shows an error')
        bad += check(p, proc, sites, cfg.doc_url)
    for p in [cfg.config_path / f for f in ('README.md', 'CONTRIBUTING.md', 'CHANGELOG.md')]: bad += check(p, cfg.config_path, sites, cfg.doc_url)
    print(f'docs: {len(pages)} pages processed, {len(bad)} problems', *bad, sep='\n  ')
    sys.exit(bool(bad))


if __name__ == '__main__': main()
