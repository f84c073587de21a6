"""Results as links: a token of letters and digits that holds a whole answer sheet, or its counts alone.

A token made today opens for ever. So these modules are frozen once released: ``base62``, ``mixed_radix``, ``envelope``
and every ``v1*``. A new layout is a new version digit with its own modules beside them.
"""

from assessment.links.codec import decode, encode, encode_scores
from assessment.links.content import Content, Scores, result_of, scores_of
from assessment.links.pasted import tokens_in

__all__ = ["Content", "Scores", "decode", "encode", "encode_scores", "result_of", "scores_of", "tokens_in"]
