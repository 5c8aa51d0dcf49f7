"""Random walks through random questionnaires: what no family should ever meet."""
