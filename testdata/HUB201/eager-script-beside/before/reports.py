def table(numbers):
    return ["%.3f" % row.sum() for row in numbers]
