"""Package metadata comes from settings.ini; the version from macaque_audio/__init__.py."""
import re
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup

here = Path(__file__).parent
cfg = ConfigParser()
cfg.read(here / 'settings.ini', encoding='utf-8')
cfg = cfg['DEFAULT']
lib = cfg['lib_path']
version = re.search(r'__version__ = "([^"]+)"', (here / lib / '__init__.py').read_text(encoding='utf-8'))[1]

setup(
    version=version,
    author=cfg['author'],
    license=cfg['license'],
    keywords=cfg['keywords'].split(),
    long_description=(here / 'README.md').read_text(encoding='utf-8'),
    long_description_content_type='text/markdown',
    classifiers=['Development Status :: 4 - Beta', 'Intended Audience :: Science/Research', 'Programming Language :: Python :: 3',
                 'Topic :: Scientific/Engineering :: Bio-Informatics', 'Topic :: Multimedia :: Sound/Audio :: Analysis'],
    packages=find_packages(include=[lib + '*']),
    package_dir={'': '.'},  # makes `pip install -e` put this folder on the path, which wins over the cache of compiled code that `pip install .` leaves behind
    install_requires=cfg['requirements'].split(),
    extras_require={'dev': cfg['dev_requirements'].split()},
    entry_points={'console_scripts': cfg['console_scripts'].split(), 'nbdev': [f'{lib}={lib}._modidx:d']},
)
