# The collaborative text type; read by CMakeLists.txt beside it.
find_package(ZLIB REQUIRED)
add_library(aufwind_text_traces STATIC ${CMAKE_CURRENT_LIST_DIR}/text_traces.cpp)
target_link_libraries(aufwind_text_traces PUBLIC aufwind_merge PRIVATE Boost::json ZLIB::ZLIB)

aufwind_test(test_text_recordings SOURCES text_recordings_test.cpp LIBRARIES aufwind_text_traces)
if(TARGET test_text_recordings)
    target_compile_definitions(test_text_recordings PRIVATE AUFWIND_SHARED_DATA="${AUFWIND_SHARED_DATA}")
endif()
aufwind_test(test_text_document SOURCES text_document_test.cpp LIBRARIES aufwind_text_traces LABELS asan)
aufwind_test(test_text_convergence SOURCES text_convergence_test.cpp text_oracle.cpp
    LIBRARIES aufwind_text_traces LABELS asan)
aufwind_test(test_text_hostile SOURCES text_hostile_test.cpp LIBRARIES aufwind_text_traces LABELS asan)
aufwind_test(test_text_shelf SOURCES text_shelf_test.cpp LIBRARIES aufwind_merge LABELS asan)
