# Gini and Theil with ineq. Usage: Rscript inequality.R FOLDER PERMUTATIONS (the second is not used)
folder <- commandArgs(TRUE)[1]
suppressMessages(library(ineq))
incomes <- readBin(file.path(folder, "incomes.f64"), "double", 1e6)
run <- function() c(Gini(incomes), Theil(incomes))
found <- run()
start <- proc.time()[[3]]
for (round in 1:5) found <- run()
seconds <- (proc.time()[[3]] - start) / 5
cat(sprintf('{"seconds":%.6f,"found":[%.17g,%.17g],"version":"ineq %s, R %s"}\n',
            seconds, found[1], found[2], packageVersion("ineq"), getRversion()))
