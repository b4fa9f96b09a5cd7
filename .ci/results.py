"""Check a folder written by macaque-compare: results.py FOLDER METHODS [HIGHEST_ERROR]"""
import sys
from pathlib import Path

import pandas as pd

folder, methods = Path(sys.argv[1]), sys.argv[2].split(',')
board, preds = pd.read_csv(folder / 'leaderboard.csv'), pd.read_csv(folder / 'predictions.csv')
assert board.columns.tolist() == 'method split repeat n_train n_valid wrong error ci_low ci_high balanced_error fit_s predict_s seed'.split(), board.columns
assert preds.columns.tolist() == 'file caller split repeat method predicted confidence'.split(), preds.columns
assert sorted(board.method) == sorted(methods), board.method
for r in board.itertuples():
    p = preds[preds.method == r.method]
    assert len(p) == r.n_valid and (p.caller != p.predicted).sum() == r.wrong and 0 <= r.ci_low <= r.error <= r.ci_high <= 1, r
    assert (folder / f'confusion_{r.method}_random.png').stat().st_size > 1000
if len(sys.argv) > 3: assert board.error.max() <= float(sys.argv[3]), board
print(board[['method', 'wrong', 'n_valid', 'error', 'ci_low', 'ci_high']].to_string(index=False))
