# The generator of the access matrix ends with file and line where a line is not well-formed, and takes the real one.
# cmake -DSOURCE=… -DWORK=… -P this-file

file(READ "${SOURCE}/resources/access/matrix.tsv" real)
set(permissions "${SOURCE}/resources/access/permissions.tsv")
file(MAKE_DIRECTORY "${WORK}")
file(GLOB parts "${SOURCE}/models/schema/entities_*.h")

# Runs it over `text`; `place` is what the message must name, empty where there must be none.
function(expect name text place)
    file(WRITE "${WORK}/matrix.tsv" "${text}")
    execute_process(
        COMMAND "${CMAKE_COMMAND}" "-DMATRIX=${WORK}/matrix.tsv" "-DPERMISSIONS=${permissions}"
                "-DENTITIES=${parts}"
                "-DHEADER=${WORK}/made.h" -P "${SOURCE}/packaging/cmake/AccessMatrix.cmake"
        RESULT_VARIABLE result ERROR_VARIABLE said OUTPUT_QUIET)
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    set(isNamed FALSE)
    if(said MATCHES "(matrix|permissions)[.]tsv:${place}")
        set(isNamed TRUE)
    endif()
    if(place STREQUAL "" AND NOT result EQUAL 0)
        message(SEND_ERROR "${name}: ${said}")
    elseif(NOT place STREQUAL "" AND (result EQUAL 0 OR NOT isNamed))
        message(SEND_ERROR "${name}: expected line ${place}, but: ${said}")
    endif()
endfunction()

expect("the real one" "${real}" "")
expect("two columns" "# a\nemployee\treceive\n${real}" "2: three columns")
expect("no entity" "pirate\treceive\ttenant\n${real}" "1: there is no entity")
expect("no operation" "employee\tsink\thr\n${real}" "1: there is no operation")
expect("no field" "employee\tchange parrot\thr\n${real}" "1: 'employee' has no field")
expect("nobody it knows" "employee\tcreate\tcaptain\n${real}" "1: 'captain' is nobody")
expect("no way to receive" "employee\treceive\tcaptain\n${real}" "1: 'captain' is no way")
expect("a condition on nothing" "goal\treceive\ttenant if parrot=private\n${real}" "1: 'goal' has no field 'parrot'")
expect("no condition" "goal\treceive\ttenant if visibility\n${real}" "1: 'tenant if visibility' is no way")
expect("a path that ends" "comment\tremove\tperson(text.author)\n${real}" "1: 'text' of 'comment' is no reference")
expect("a path into nothing" "comment\tremove\tperson(parrot)\n${real}" "1: 'comment' has no field")
expect("a bound of nothing" "employee\tcreate\thr up to parrot\n${real}" "1: 'employee' has no field")
expect("a bound that is none" "employee\tcreate\thr on deck\n${real}" "1: ' on deck' says nothing")
expect("nobody and somebody" "employee\tcreate\tnobody, hr\n${real}" "1: 'nobody' stands alone")
expect("said twice" "employee\tcreate\thr\n${real}" "[0-9]+: 'employee' 'create' is said twice")
string(REGEX REPLACE "\nteam\tremove\t[^\n]*" "" without "${real}")
expect("not said" "${without}" "[0-9]+: nothing says who may 'remove' 'team'")
expect("no permission" "team\tcreate\tmay(teams.sink)\n${real}" "1: there is no permission 'teams.sink'")
expect("of the company" "employee\tchange\tmay(teams.change:id)\n${real}" "1: 'teams.change' is of the company")
expect("of people" "team\tcreate\tmay(people.change)\n${real}" "1: 'people.change' is of the people")

file(READ "${permissions}" written)
set(permissions "${WORK}/permissions.tsv")
foreach(wrong IN ITEMS "parrot.feed\tpeople\thr\twords" "people.change\tcompany\thr\twords" "people.change\tpeople\towner\twords")
    file(WRITE "${permissions}" "people.change\tpeople\thr\twords\n${wrong}\n")
    expect("${wrong}" "${real}" "2: ")
endforeach()
file(WRITE "${permissions}" "${written}")
expect("the real ones" "${real}" "")
