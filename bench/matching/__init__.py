"""The matcher judged: labelled names made by rules of its own, in two stocks that share no name, TRAINING and JUDGING.

Nothing here reads a table of graph/matching or graph/demo: a judge who shares the judged one's tables finds no error.
"""
