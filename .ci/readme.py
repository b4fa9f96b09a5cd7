"""Make README.md from nbs/index.ipynb: `python .ci/readme.py`. With --check: fail where it would change."""
import re, sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).resolve().parent.parent


def readme():
    nb = nbformat.read(root / 'nbs/index.ipynb', as_version=4)
    nb.metadata['language_info'] = {'name': 'python'}
    nb.cells = [c for c in nb.cells if not c.source.startswith('#| hide')]
    for c in nb.cells: c.source = re.sub(r'^#\|.*\n', '', c.source, flags=re.M)  # directives are for the docs
    for c in nb.cells:  # a table as text, which every renderer of READMEs can show
        for o in c.get('outputs', []):
            if 'data' in o and 'text/plain' in o['data']: o['data'] = {'text/plain': o['data']['text/plain']}
    text, _ = MarkdownExporter().from_notebook_node(nb)
    text = re.sub(r'\]\(([\w/]+\.ipynb)', r'](nbs/\1', text)
    return re.sub(r'\n{3,}', '\n\n', text).strip() + '\n'


new, path = readme(), root / 'README.md'
if '--check' not in sys.argv: path.write_text(new, encoding='utf-8')
elif path.read_text(encoding='utf-8') != new: sys.exit('README.md is not what nbs/index.ipynb says: run python .ci/readme.py')
